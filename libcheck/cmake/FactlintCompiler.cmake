# Flags that every target of the project shares.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
    set(CMAKE_BUILD_TYPE Release CACHE STRING "" FORCE)
endif()

find_program(FACTLINT_CCACHE ccache)
if(FACTLINT_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${FACTLINT_CCACHE}")
endif()

# Some of the libraries ask for it and some do not; precompiled headers need it alike everywhere.
add_compile_options(-pthread)

add_library(factlint_compiler INTERFACE)
target_compile_options(factlint_compiler INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor
                                                -Wold-style-cast -Woverloaded-virtual -Wnull-dereference)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # GCC 12 and 14 see dangling, null, uninitialised, overlapping and overrun memory where the standard library's own
    # inlined code has none, the more so through precompiled headers. The sanitizer builds look for the real ones.
    target_compile_options(factlint_compiler INTERFACE -Wno-null-dereference -Wno-dangling-reference
                                                    -Wno-maybe-uninitialized -Wno-restrict
                                                    -Wno-stringop-overflow -Wno-stringop-overread -Wno-array-bounds
                                                    -Wno-missing-field-initializers)
else()
    target_compile_options(factlint_compiler INTERFACE -Wno-missing-field-initializers)
endif()
if(FACTLINT_WERROR)
    target_compile_options(factlint_compiler INTERFACE -Werror)
endif()
if(FACTLINT_SANITIZE)
    add_compile_options(-fsanitize=${FACTLINT_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    add_link_options(-fsanitize=${FACTLINT_SANITIZE})
endif()
