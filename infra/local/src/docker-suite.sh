#!/usr/bin/env bash
# Runs the whole test suite once against containers on a real Docker engine, on a machine where only a
# Debian mirror and the npm registry can be reached: the engine comes from Debian, the two images are built here.
#   sudo infra/local/src/docker-suite.sh [what npm test takes]
# The engine has a socket, a store and a process of its own and is gone afterwards; one that already runs is left alone.
# Packages it installs if they are missing: docker.io, debootstrap. Its folder is kept for the next run:
# JINBANG_DOCKER_FOLDER, by default /var/tmp/jinbang-docker (about 1 GB).
set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)
folder=${JINBANG_DOCKER_FOLDER:-/var/tmp/jinbang-docker}
suite=$(. /etc/os-release && echo "${VERSION_CODENAME:-bookworm}")
mirror=${JINBANG_DEBIAN_MIRROR:-http://deb.debian.org/debian}
[ "$(id -u)" -eq 0 ] || { echo 'The engine needs root; run this with sudo.' >&2; exit 1; }

missing=()
command -v dockerd >/dev/null || missing+=(docker.io)
command -v debootstrap >/dev/null || missing+=(debootstrap)
if [ ${#missing[@]} -gt 0 ]; then
  apt-get -qq update && DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends "${missing[@]}" >/dev/null
fi

mkdir -p "$folder"
export DOCKER_HOST="unix://$folder/docker.sock"
dockerd --host "$DOCKER_HOST" --data-root "$folder/store" --exec-root "$folder/run" \
  --pidfile "$folder/dockerd.pid" ${JINBANG_DOCKERD_OPTIONS:-} >"$folder/dockerd.log" 2>&1 &
engine=$!
end() {
  kill "$engine" 2>/dev/null || true
  wait "$engine" 2>/dev/null || true
}
trap end EXIT
for _ in $(seq 100); do
  docker info >/dev/null 2>&1 && break
  kill -0 "$engine" 2>/dev/null || { tail -n 5 "$folder/dockerd.log" >&2; echo 'The engine did not start.' >&2; exit 1; }
  sleep 0.3
done

# base PACKAGES: a small Debian with these packages in $root.
base() {
  root=$(mktemp -d "$folder/root.XXXXXX")
  debootstrap --variant=minbase ${1:+--include="$1"} "$suite" "$root" "$mirror" >"$folder/debootstrap.log"
}
has() { docker image inspect "$1" >/dev/null 2>&1; }

nats=jinbang-test/nats:local
if ! has "$nats"; then
  echo "building $nats"
  base nats-server
  tar -C "$root" -c . | docker import --change 'ENTRYPOINT ["/usr/sbin/nats-server"]' - "$nats" >/dev/null
  rm -rf "$root"
fi

# The same PostgreSQL 18 the embedded choice runs, in a container of its own.
postgres=jinbang-test/postgres:local
if ! has "$postgres"; then
  echo "building $postgres"
  (cd "$top" && [ -x node_modules/.bin/node ]) || (cd "$top" && npx -y pnpm@12.21.0 install --frozen-lockfile >/dev/null)
  programs=$(cd "$top" && node_modules/.bin/node -e 'import("./infra/local/src/servers/postgres-place.ts").then((m) => console.log(m.findPrograms().folder))')
  base ''
  mkdir -p "$root/opt/postgres" "$root/data"
  cp -a "$programs/." "$root/opt/postgres/"
  find "$root/opt/postgres" -name '*.a' -delete
  chown nobody "$root/data"
  cat >"$root/begin" <<'BEGIN'
#!/bin/sh
set -e
export LC_ALL=C.UTF-8
if [ ! -s /data/cluster/PG_VERSION ]; then
  printf %s "$POSTGRES_PASSWORD" >/data/password
  /opt/postgres/bin/initdb -k --pgdata=/data/cluster --username="$POSTGRES_USER" --pwfile=/data/password \
    --auth=scram-sha-256 --encoding=UTF8 --locale=C.UTF-8 >/dev/null
  echo 'host all all all scram-sha-256' >>/data/cluster/pg_hba.conf
  rm /data/password
fi
exec /opt/postgres/bin/postgres -D /data/cluster -c listen_addresses='*' -c unix_socket_directories= -c max_connections=200
BEGIN
  chmod 755 "$root/begin"
  tar -C "$root" -c . | docker import --change 'USER nobody' --change 'ENTRYPOINT ["/begin"]' - "$postgres" >/dev/null
  rm -rf "$root"
fi

cd "$top"
export JINBANG_POSTGRES_IMAGE=$postgres JINBANG_NATS_IMAGE=$nats TESTCONTAINERS_RYUK_DISABLED=true
unset DATABASE_URL NATS_URL
npm test --silent -- "$@"
