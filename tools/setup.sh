#!/usr/bin/env bash
# Installs what a build of factlint needs, on Debian 12 and 13.
#
#   tools/setup.sh [--tests] [--bench] [--ci] [--list]
#
# Without options: what the programs need. --tests, --bench and --ci add what the tests, the benchmarks and the
# full check need. --list prints the packages of this system and installs nothing. Says what it installs before
# it does, asks nothing, needs root or sudo only when something is missing, and is safe to run again.
# Other distributions: the list that docs/dependencies.md explains is printed, and nothing is installed.
set -euo pipefail

say() { printf 'setup: %s\n' "$*"; }
die() {
    printf 'setup: %s\n' "$@" >&2
    exit 2
}

tests=no bench=no ci=no list=no
for option in "$@"; do
    case $option in
        --tests) tests=yes ;;
        --bench) bench=yes ;;
        --ci) tests=yes bench=yes ci=yes ;;
        --list) list=yes ;;
        -h | --help)
            sed -n '2,9s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"
            exit 0
            ;;
        *) die "unknown option $option (known: --tests --bench --ci --list)" ;;
    esac
done

# One place names the system: its release decides only how the Boost packages are called.
distribution=unknown release=unknown
if [[ -r /etc/os-release ]]; then
    distribution=$(. /etc/os-release && printf '%s' "${ID:-unknown}")
    release=$(. /etc/os-release && printf '%s' "${VERSION_ID:-${VERSION_CODENAME:-unknown}}")
fi

packages=(
    g++ cmake ninja-build ccache pkg-config
    libre2-dev libicu-dev libyaml-cpp-dev zlib1g-dev libxxhash-dev libfmt-dev libexpected-dev
    libuchardet-dev libcurl4-openssl-dev libpugixml-dev libsqlite3-dev
    libkainjow-mustache-dev libcli11-dev
)
boost_12=(libboost1.81-dev libboost-regex1.81-dev libboost-json1.81-dev libboost-url1.81-dev)
boost_13=(libboost-dev libboost-regex-dev libboost-json-dev libboost-url-dev)
[[ $tests = yes ]] && packages+=(catch2 librapidcheck-dev)
[[ $bench = yes ]] && packages+=(libbenchmark-dev)
[[ $ci = yes ]] && packages+=(clang-19 clang-format-19 clang-tidy-19 libclang-rt-19-dev)

case $distribution-$release in
    debian-12*) packages+=("${boost_12[@]}") ;;
    debian-13*) packages+=("${boost_13[@]}") ;;
    *)
        {
            echo "setup: this script knows Debian 12 and 13; this is $distribution $release."
            echo "setup: install these (Debian 13 names; Boost 1.81 or newer, GCC 12 or Clang 16 or newer) and"
            echo "setup: run the cmake commands of README.md, or set FACTLINT_SKIP_SETUP=1 and run the script again:"
            printf '  %s\n' "${packages[@]}" "${boost_13[@]}"
        } >&2
        exit 2
        ;;
esac

if [[ $list = yes ]]; then
    printf '%s\n' "${packages[@]}" | sort
    exit 0
fi

is_installed() {
    [[ $(dpkg-query -W -f='${Status}' "$1" 2>/dev/null || true) = 'install ok installed' ]]
}

missing=()
for package in "${packages[@]}"; do
    is_installed "$package" || missing+=("$package")
done
if ((${#missing[@]} == 0)); then
    say "all ${#packages[@]} packages are there"
    exit 0
fi

say "will install ${#missing[@]} of ${#packages[@]} packages with apt-get: ${missing[*]}"
if [[ " ${missing[*]} " = *" libboost1.81-dev "* ]] && is_installed libboost1.74-dev; then
    say "libboost1.81-dev replaces the installed libboost1.74-dev; Debian does not allow both"
fi

root=()
if [[ $(id -u) != 0 ]]; then
    command -v sudo >/dev/null ||
        die "root rights are needed and sudo is not here; as root run:" "  apt-get install ${missing[*]}"
    root=(sudo)
    say "using sudo, which may ask for your password"
fi

log=$(mktemp "${TMPDIR:-/tmp}/factlint-setup.XXXXXX")
trap 'rm -f "$log"' EXIT
quietly() {
    "${root[@]}" env DEBIAN_FRONTEND=noninteractive LC_ALL=C "$@" >"$log" 2>&1 </dev/null && return
    tail -n 15 "$log" >&2
    return 1
}
options=(-y -q -o Dpkg::Use-Pty=0 -o DPkg::Lock::Timeout=120 -o Dpkg::Options::=--force-confold)

say "reading the package lists"
quietly apt-get "${options[@]}" update ||
    die "apt-get update failed (see above): is the network there, and are the sources in /etc/apt right?"
unknown=()
for package in "${missing[@]}"; do
    apt-cache show "$package" >/dev/null 2>&1 || unknown+=("$package")
done
((${#unknown[@]} == 0)) ||
    die "the package sources of this machine do not have: ${unknown[*]}" "is Debian's main section in /etc/apt/sources.list?"
size=$(apt-get -s --no-install-recommends --print-uris -y install "${missing[@]}" 2>/dev/null | awk '/^\047/ {bytes += $3} END {printf "%d", bytes / 1048576}')
say "installing, $size MB to fetch"
quietly apt-get "${options[@]}" install --no-install-recommends "${missing[@]}" ||
    die "apt-get install failed (see above)"

for package in "${missing[@]}"; do
    is_installed "$package" || die "$package is still missing after the installation"
done
say "done"
