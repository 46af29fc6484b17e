# factlint_layer(NAME [PUBLIC LIBS...] [PRIVATE LIBS...])
#
# Makes the static library of one folder of libcheck from the sources in it. Which folders it links is read from
# tests/layers.txt, the one place where the walls are written down.
set(FACTLINT_LAYERS_FILE "${CMAKE_CURRENT_SOURCE_DIR}/tests/layers.txt")
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${FACTLINT_LAYERS_FILE}")
file(STRINGS "${FACTLINT_LAYERS_FILE}" FACTLINT_LAYER_ROWS REGEX "^[a-z]+:")

# The headers that nearly every file reads, compiled once: halves the time of a build (1.8 s to 0.8 s a file).
file(WRITE "${CMAKE_BINARY_DIR}/prelude/prelude.cpp" "// Only here to carry the precompiled headers.\n")
add_library(factlint_prelude OBJECT "${CMAKE_BINARY_DIR}/prelude/prelude.cpp")
target_link_libraries(factlint_prelude PRIVATE Boost::json tl::expected fmt::fmt factlint_compiler)
target_precompile_headers(factlint_prelude PRIVATE <algorithm> <array> <filesystem> <map> <memory> <optional> <string>
    <string_view> <variant> <vector> <boost/json/array.hpp> <boost/json/object.hpp> <boost/json/value.hpp> <fmt/format.h>
    <tl/expected.hpp>)

function(factlint_layer name)
    cmake_parse_arguments(ARG "" "" "PUBLIC;PRIVATE" ${ARGN})
    set(row_found FALSE)
    foreach(row IN LISTS FACTLINT_LAYER_ROWS)
        if(row MATCHES "^${name}:([a-z ]*)\\|")
            set(row_found TRUE)
            string(STRIP "${CMAKE_MATCH_1}" below)
            separate_arguments(below)
        endif()
    endforeach()
    if(NOT row_found)
        message(FATAL_ERROR "libcheck/${name} has no row in tests/layers.txt")
    endif()
    file(GLOB sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/${name}/*.cpp")
    add_library(factlint_${name} STATIC ${sources})
    add_library(factlint::${name} ALIAS factlint_${name})
    set_target_properties(factlint_${name} PROPERTIES EXPORT_NAME ${name})
    target_include_directories(factlint_${name} PUBLIC
        $<BUILD_INTERFACE:${CMAKE_CURRENT_SOURCE_DIR}>
        $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}/factlint>)
    list(TRANSFORM below PREPEND "factlint_")
    target_link_libraries(factlint_${name} PUBLIC ${below} ${ARG_PUBLIC}
                                           PRIVATE $<BUILD_INTERFACE:factlint_compiler> ${ARG_PRIVATE})
    target_precompile_headers(factlint_${name} REUSE_FROM factlint_prelude)
    set_property(GLOBAL APPEND PROPERTY FACTLINT_LAYERS factlint_${name})
endfunction()
