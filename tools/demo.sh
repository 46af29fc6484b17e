#!/usr/bin/env bash
# Shows factlint at work: installs what is missing, builds it and checks the sample stories of the project.
#
#   tools/demo.sh [PATH...]      files or folders to check instead of tests/corpus/stories
#
# Prints the report and the path of its HTML form. Findings are what the demo is for: they do not make it fail.
set -euo pipefail

say() { printf 'demo: %s\n' "$*" >&2; }
die() {
    printf 'demo: %s\n' "$@" >&2
    exit 2
}
case ${1:-} in
    -h | --help)
        sed -n '2,6s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"
        exit 0
        ;;
esac

# The paths of the caller are meant from where the caller stands.
paths=()
for path in "$@"; do
    [[ -e $path ]] || die "$path: no such file or folder"
    paths+=("$(realpath "$path")")
done
cd "$(dirname "${BASH_SOURCE[0]}")/.."
((${#paths[@]} > 0)) || paths=(tests/corpus/stories)

. tools/build.sh
[[ -n ${FACTLINT_SKIP_SETUP:-} ]] || tools/setup.sh
build_preset release -DFACTLINT_TESTS=OFF

out=build/demo
mkdir -p "$out"
code=0
build/release/bin/factlint check "${paths[@]}" --html "$out/report.html" || code=$?
# 0 and 1 are a finished run without and with findings; 3 is one that names what it could not read.
case $code in
    0 | 1) ;;
    3) say "some input could not be read; the report covers the rest" ;;
    *) die "factlint check failed with exit code $code" ;;
esac
[[ -s $out/report.html ]] || die "factlint check wrote no $out/report.html"
printf '\nThe same report for the browser: file://%s\n' "$(realpath "$out/report.html")"
