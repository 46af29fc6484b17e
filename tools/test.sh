#!/usr/bin/env bash
# Installs what is missing, builds factlint with its tests and runs every test.
#
#   tools/test.sh [PRESET]       release (default), dev, asan, tsan or coverage
#
# The last line says how many tests passed and failed; the exit code is 0 when all passed, 1 when a test failed,
# 2 when it did not come so far.
set -euo pipefail

case ${1:-} in
    -h | --help)
        sed -n '2,7s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"
        exit 0
        ;;
esac
preset=${1:-release}
cd "$(dirname "${BASH_SOURCE[0]}")/.."

. tools/build.sh
[[ -n ${FACTLINT_SKIP_SETUP:-} ]] || tools/setup.sh --tests
build_preset "$preset" -DFACTLINT_TESTS=ON
run_tests "$preset"
