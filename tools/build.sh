# shellcheck shell=bash
# What demo.sh, test.sh and .ci/run share: how many jobs a machine bears, and building and testing a preset.
# Sourced from the project's root; not a program.

# One job per core, but a compiler of this project takes up to 1.2 GB: small machines swap otherwise.
build_jobs() {
    local cores memory
    cores=$(nproc 2>/dev/null || echo 2)
    memory=$(awk '/^MemAvailable:/ {print int($2 / 1258291)}' /proc/meminfo 2>/dev/null || echo 2)
    ((memory >= 1)) || memory=1
    echo "${FACTLINT_JOBS:-$((cores < memory ? cores : memory))}"
}

# build_preset PRESET [CMAKE_OPTION...]: configures and builds; the log is shown only when something fails.
build_preset() {
    local preset=$1 log start jobs
    shift
    mkdir -p "build/$preset"
    log=build/$preset/configure.log
    start=$SECONDS
    jobs=$(build_jobs)
    printf 'build: preset %s, %s jobs, in build/%s\n' "$preset" "$jobs" "$preset" >&2
    # Equal files of two checkouts or presets share one entry of the cache.
    export CCACHE_BASEDIR=${CCACHE_BASEDIR:-$PWD} CCACHE_NOHASHDIR=${CCACHE_NOHASHDIR:-1}
    export CCACHE_SLOPPINESS=${CCACHE_SLOPPINESS:-pch_defines,time_macros}
    if ! cmake --preset "$preset" "$@" >"$log" 2>&1; then
        tail -n 25 "$log" >&2
        printf 'build: configuring preset %s failed; the whole log is %s\n' "$preset" "$log" >&2
        return 2
    fi
    if [[ -t 1 ]]; then
        cmake --build --preset "$preset" --parallel "$jobs" || {
            printf 'build: preset %s does not build (see above)\n' "$preset" >&2
            return 2
        }
    else
        log=build/$preset/build.log
        cmake --build --preset "$preset" --parallel "$jobs" >"$log" 2>&1 || {
            grep -E -A 12 'FAILED:|error:' "$log" | head -n 60 >&2 || tail -n 40 "$log" >&2
            printf 'build: preset %s does not build; the whole log is %s\n' "$preset" "$log" >&2
            return 2
        }
    fi
    printf 'build: preset %s built in %s s\n' "$preset" "$((SECONDS - start))" >&2
}

# run_tests PRESET: every test; the closing line is "PRESET: N passed, N failed, N skipped".
run_tests() {
    local preset=$1 log=build/$1/ctest.log code=0 passed failed skipped
    ctest --preset "$preset" --parallel "$(build_jobs)" --timeout 600 2>&1 | tee "$log" || code=$?
    passed=$(grep -cE '^ *[0-9]+/[0-9]+ Test .* Passed ' "$log" || true)
    skipped=$(grep -cE '^ *[0-9]+/[0-9]+ Test .*\*\*\*Skipped' "$log" || true)
    failed=$(grep -cE '^ *[0-9]+/[0-9]+ Test .*\*\*\*' "$log" || true)
    failed=$((failed - skipped))
    printf '%s: %s passed, %s failed, %s skipped\n' "$preset" "$passed" "$failed" "$skipped"
    # ctest is content with no tests at all; this is not.
    ((code == 0 && failed == 0 && passed > 0)) || return 1
}
