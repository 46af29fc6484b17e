# find_package(factlint) for programs that use the library: link factlint::pipeline or any single folder.
include(CMakePackageConfigHelpers)
get_property(layers GLOBAL PROPERTY FACTLINT_LAYERS)
install(TARGETS ${layers} EXPORT factlintTargets ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(DIRECTORY libcheck/ DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/factlint FILES_MATCHING PATTERN "*.hpp"
        PATTERN cmake EXCLUDE)
install(EXPORT factlintTargets NAMESPACE factlint:: DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/factlint)
configure_package_config_file(libcheck/cmake/factlintConfig.cmake.in
    ${CMAKE_CURRENT_BINARY_DIR}/factlintConfig.cmake
    INSTALL_DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/factlint)
write_basic_package_version_file(${CMAKE_CURRENT_BINARY_DIR}/factlintConfigVersion.cmake
    COMPATIBILITY SameMinorVersion)
install(FILES libcheck/cmake/FactlintDependencies.cmake ${CMAKE_CURRENT_BINARY_DIR}/factlintConfig.cmake
              ${CMAKE_CURRENT_BINARY_DIR}/factlintConfigVersion.cmake
        DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/factlint)
