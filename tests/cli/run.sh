#!/bin/sh
# Runs one case of tests/cli: run.sh BIN_DIR CASE_DIR
#
# A case is a folder with
#   args   one line: the program and its arguments, as in a shell; or
#   run    a script for /bin/sh -eu, where one program is not enough
# and, each only where it matters,
#   files/ copied into the empty folder in which the case runs, over tests/cli/files, which all cases get
#   in     standard input (nothing when there is none)
#   out    standard output, line by line; {{any}} in a line stands for any characters
#   err    standard error, likewise
#   match  lines that must occur somewhere in the output or the errors, in any order
#   absent lines that must occur in neither
#   code   the exit code, or several that are allowed; 0 when there is no file
# FACTLINT_UPDATE=1 writes what came out into those of out, err and code that are there. Read the difference.
set -u

bin=$(cd "$1" && pwd)
case_dir=$(cd "$2" && pwd)
cli_dir=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d "${TMPDIR:-/tmp}/factlint-cli.XXXXXX")
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM
mkdir "$work/files"
cp -R "$cli_dir/files/." "$work/files/"
[ ! -d "$case_dir/files" ] || cp -R "$case_dir/files/." "$work/files/"

input=/dev/null
[ ! -f "$case_dir/in" ] || input=$case_dir/in
script=$case_dir/run
if [ -f "$case_dir/args" ]; then
    script=$work/script
    cat "$case_dir/args" >"$script"
fi

# The same surroundings on every machine; nobody's own configuration.
code=0
(
    cd "$work/files" || exit 99
    exec env -i HOME="$work" PATH="$bin:/usr/bin:/bin" LC_ALL=C TZ=UTC \
        ASAN_OPTIONS="${ASAN_OPTIONS:-}" UBSAN_OPTIONS="${UBSAN_OPTIONS:-}" TSAN_OPTIONS="${TSAN_OPTIONS:-}" \
        timeout 120 /bin/sh -eu "$script"
) <"$input" >"$work/out" 2>"$work/err" || code=$?

# Where the case ran is nobody's business.
for stream in out err; do
    sed "s|$work/files|{{here}}|g" "$work/$stream" >"$work/$stream.clean"
done

if [ "${FACTLINT_UPDATE:-}" = 1 ]; then
    for stream in out err; do
        [ ! -f "$case_dir/$stream" ] || cp "$work/$stream.clean" "$case_dir/$stream"
    done
    [ ! -f "$case_dir/code" ] || echo "$code" >"$case_dir/code"
    exit 0
fi

failed=0
complain() {
    failed=1
    echo "FAILED: $*"
}

allowed=0
[ ! -f "$case_dir/code" ] || allowed=$(cat "$case_dir/code")
found=no
for each in $allowed; do
    [ "$each" != "$code" ] || found=yes
done
[ $found = yes ] || complain "exit code $code, expected $allowed"

# Lines of the expectation against lines of the output; {{any}} matches any run of characters.
same() {
    awk -v expected="$1" '
        function matches(line, pattern,    parts, n, i, at) {
            n = split(pattern, parts, /\{\{any\}\}/)
            if (n < 2) return line == pattern
            if (index(line, parts[1]) != 1) return 0
            line = substr(line, length(parts[1]) + 1)
            for (i = 2; i < n; ++i) {
                at = index(line, parts[i])
                if (at == 0) return 0
                line = substr(line, at + length(parts[i]))
            }
            return length(line) >= length(parts[n]) && substr(line, length(line) - length(parts[n]) + 1) == parts[n]
        }
        BEGIN { while ((getline line < expected) > 0) want[++wanted] = line }
        { if (NR > wanted || !matches($0, want[NR])) { bad = 1; exit } }
        END { exit bad || NR != wanted }' "$2"
}
for stream in out err; do
    if [ -f "$case_dir/$stream" ] && ! same "$case_dir/$stream" "$work/$stream.clean"; then
        complain "standard $stream differs (- expected, + found)"
        diff -u "$case_dir/$stream" "$work/$stream.clean"
    fi
done

if [ -f "$case_dir/match" ]; then
    while IFS= read -r line; do
        [ -z "$line" ] || grep -aqF -e "$line" "$work/out.clean" "$work/err.clean" || complain "nowhere: $line"
    done <"$case_dir/match"
fi
if [ -f "$case_dir/absent" ]; then
    while IFS= read -r line; do
        [ -z "$line" ] || ! grep -aqF -e "$line" "$work/out.clean" "$work/err.clean" || complain "should not occur: $line"
    done <"$case_dir/absent"
fi

if [ $failed = 1 ]; then
    echo "--- case"
    cat "$script"
    echo "--- standard output (first lines)"
    head -n 20 "$work/out.clean"
    echo "--- standard error (first lines)"
    head -n 20 "$work/err.clean"
fi
exit $failed
