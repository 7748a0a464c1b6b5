#!/usr/bin/env bash
# neo4j.sh start|stop|status: a Neo4j for development and tests, on loopback only.
#   export $(scripts/neo4j.sh start)
# stdout: only NEO4J_URI=… and NEO4J_PASSWORD=… ; everything else goes to stderr.
# Which one: NEO4J_URI where it is set; else Docker compose where an engine runs; else Java 17 or 21 with Maven,
# which assembles a real Neo4j Community from Maven Central under .cache/neo4j; else it says what is missing.
# Environment: NEO4J_VERSION 5.26.30, NEO4J_HEAP 512m, NEO4J_WAIT 240 (seconds), NEO4J_STATE .cache/neo4j (folder of the Java server's
# data, ports and password: another folder is another server).
set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
CACHE=$ROOT/.cache/neo4j
VERSION=${NEO4J_VERSION:-5.26.30}
HEAP=${NEO4J_HEAP:-512m}
WAIT=${NEO4J_WAIT:-240}
LIB=$CACHE/lib-$VERSION
STATE=${NEO4J_STATE:-$CACHE}
SERVER=$STATE/server
PID_FILE=$STATE/pid
COMPOSE=(docker compose -p newsgraph-dev -f "$ROOT/docker-compose.yml")
JAVA=${JAVA_HOME:+$JAVA_HOME/bin/}java
OPENS=(-XX:+UseSerialGC -Dfile.encoding=UTF-8 -Dlog4j2.disable.jmx=true --add-opens=java.base/java.nio=ALL-UNNAMED
  --add-opens=java.base/java.io=ALL-UNNAMED --add-opens=java.base/sun.nio.ch=ALL-UNNAMED)

say() { echo "neo4j.sh: $*" >&2; }
die() { say "$*"; exit 1; }
has() { command -v "$1" >/dev/null 2>&1; }

password() {
  mkdir -p "$CACHE" "$STATE"
  [ -s "$STATE/password" ] || (umask 077; node -p 'crypto.randomBytes(18).toString("hex")' >"$STATE/password")
  cat "$STATE/password"
}
free_ports() { node -e '
  const net = require("node:net");
  const open = () => new Promise((ok) => { const s = net.createServer().listen(0, "127.0.0.1", () => ok(s)); });
  Promise.all([open(), open()]).then((all) => { console.log(all.map((s) => s.address().port).join(" ")); for (const s of all) s.close(); });'; }
# A real query through the HTTP API: 200 or 202 ready, 401 wrong password, 0 not up. The password goes by environment.
probe() { HTTP_PORT=$1 PW=$(password) node -e '
  fetch(`http://127.0.0.1:${process.env.HTTP_PORT}/db/neo4j/query/v2`, {
    method: "POST", signal: AbortSignal.timeout(5000), body: JSON.stringify({ statement: "RETURN 1" }),
    headers: { "content-type": "application/json", authorization: "Basic " + Buffer.from("neo4j:" + process.env.PW).toString("base64") },
  }).then((r) => console.log(r.status), () => console.log(0));'; }
print_env() { echo "NEO4J_URI=$1"; echo "NEO4J_PASSWORD=$2"; }
docker_runs() { has docker && docker info >/dev/null 2>&1 && docker compose version >/dev/null 2>&1; }
# The server's pid, if it is ours and lives: a pid that another program has by now does not count.
server_pid() {
  local p
  p=$(cat "$PID_FILE" 2>/dev/null) && [ -n "$p" ] || return 1
  { tr '\0' ' ' <"/proc/$p/cmdline" || ps -ww -o args= -p "$p"; } 2>/dev/null | grep -qF -- "--home-dir=$SERVER" && echo "$p"
}
ports() { cat "$STATE/ports" 2>/dev/null || echo "0 0"; }

assemble() {
  [ -f "$LIB/.complete" ] && return
  say "assembling Neo4j $VERSION from Maven Central (about 120 MB)"
  rm -rf "$LIB" && mkdir -p "$CACHE/pom"
  cat >"$CACHE/pom/pom.xml" <<POM
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
 <groupId>newsgraph</groupId><artifactId>neo4j-server</artifactId><version>1</version><packaging>pom</packaging>
 <dependencies><dependency><groupId>org.neo4j</groupId><artifactId>neo4j</artifactId><version>$VERSION</version></dependency></dependencies>
</project>
POM
  local n
  for n in 1 2 3; do
    mvn -B -q -Dstyle.color=never -f "$CACHE/pom/pom.xml" \
      org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy-dependencies \
      -DincludeScope=runtime -DoutputDirectory="$LIB" >&2 && break
    [ "$n" -lt 3 ] || die "Maven failed three times"
    sleep 5
  done
  [ -f "$LIB/neo4j-$VERSION.jar" ] || die "Maven ended well but $LIB has no neo4j-$VERSION.jar"
  touch "$LIB/.complete"
}

configure() {
  mkdir -p "$SERVER"/{conf,data,logs,run,import,plugins}
  cat >"$SERVER/conf/neo4j.conf" <<CONF
server.default_listen_address=127.0.0.1
server.bolt.enabled=true
server.bolt.listen_address=127.0.0.1:$1
server.bolt.advertised_address=127.0.0.1:$1
server.http.enabled=true
server.http.listen_address=127.0.0.1:$2
server.http.advertised_address=127.0.0.1:$2
server.https.enabled=false
server.memory.pagecache.size=128m
db.memory.transaction.max=256m
dbms.security.auth_enabled=true
dbms.security.auth_lock_time=0s
server.directories.import=import
dbms.security.allow_csv_import_from_file_urls=false
internal.dbms.cypher_ip_blocklist=0.0.0.0/0,::/0
dbms.usage_report.enabled=false
db.logs.query.enabled=OFF
db.tx_log.preallocate=false
db.tx_log.rotation.retention_policy=keep_none
internal.dbms.bolt.netty_server_shutdown_quiet_period=0
internal.server.bolt.thread_pool_shutdown_wait_time=1s
CONF
}

start_java() {
  local p bolt http end answer
  exec 9>"$STATE/lock"
  has flock && flock 9
  if ! p=$(server_pid); then
    assemble
    free_ports >"$STATE/ports"
    read -r bolt http <"$STATE/ports"
    configure "$bolt" "$http"
    if [ ! -e "$SERVER/data/databases/system" ]; then
      NEO4J_HOME=$SERVER NEO4J_CONF=$SERVER/conf "$JAVA" -Xmx256m "${OPENS[@]}" -cp "$LIB/*" \
        org.neo4j.cli.AdminTool dbms set-initial-password "$(password)" >"$SERVER/logs/admin.log" 2>&1 9>&- ||
        { cat "$SERVER/logs/admin.log" >&2; die "could not set the first password"; }
    fi
    nohup "$JAVA" -Xms"$HEAP" -Xmx"$HEAP" "${OPENS[@]}" -cp "$LIB/*" org.neo4j.server.CommunityEntryPoint \
      --home-dir="$SERVER" --config-dir="$SERVER/conf" >"$SERVER/logs/console.log" 2>&1 </dev/null 9>&- &
    p=$!
    echo "$p" >"$PID_FILE"
    say "pid $p, waiting"
  fi
  read -r bolt http < <(ports)
  end=$((SECONDS + WAIT))
  while :; do
    answer=$(probe "$http")
    case $answer in
      200 | 202) break ;;
      401 | 403) die "the server runs but refuses the password of $STATE/password; remove $STATE/server and start again" ;;
    esac
    kill -0 "$p" 2>/dev/null || { tail -n 40 "$SERVER/logs/console.log" >&2; die "the server ended"; }
    [ $SECONDS -lt $end ] || die "not ready after $WAIT s (last answer $answer); see $SERVER/logs"
    sleep 0.5
  done
  say "Neo4j $VERSION is ready"
  print_env "bolt://127.0.0.1:$bolt" "$(password)"
}

start_docker() {
  local bolt http
  [ -s "$STATE/ports" ] || free_ports >"$STATE/ports"
  read -r bolt http <"$STATE/ports"
  NEO4J_PASSWORD=$(password) NEO4J_BOLT_PORT=$bolt NEO4J_HTTP_PORT=$http "${COMPOSE[@]}" up -d --wait --wait-timeout "$WAIT" >&2
  print_env "bolt://127.0.0.1:$bolt" "$(password)"
}

start() {
  has node || die "node is missing"
  mkdir -p "$CACHE" "$STATE"
  if [ -n "${NEO4J_URI:-}" ]; then
    say "NEO4J_URI is set: nothing to start"
    print_env "$NEO4J_URI" "${NEO4J_PASSWORD:-}"
  elif docker_runs; then start_docker
  elif has "$JAVA" && has mvn; then start_java
  else
    has "$JAVA" || say "missing: Java 17 or 21 (Debian: apt-get install openjdk-17-jre-headless)"
    has mvn || say "missing: Maven (Debian: apt-get install maven)"
    die "no Neo4j: set NEO4J_URI and NEO4J_PASSWORD, or start Docker, or install what is missing"
  fi
}

stop() {
  local p n=0
  if p=$(server_pid); then
    kill -TERM "$p"
    while kill -0 "$p" 2>/dev/null; do
      n=$((n + 1))
      [ $n -lt 300 ] || { say "no clean stop in 60 s: KILL"; kill -KILL "$p"; }
      sleep 0.2
    done
    rm -f "$PID_FILE"
    say "stopped"
  elif docker_runs && [ -s "$STATE/password" ]; then
    NEO4J_PASSWORD=$(password) "${COMPOSE[@]}" down >&2
  else say "not running"; fi
}

status() {
  local bolt http
  read -r bolt http < <(ports)
  if [ "$http" != 0 ] && [[ $(probe "$http") == 20[02] ]]; then
    say "running"
    print_env "bolt://127.0.0.1:$bolt" "$(password)"
  else
    say "not running"
    exit 3
  fi
}

case ${1:-} in
  start) start ;;
  stop) stop ;;
  status) status ;;
  *) sed -n '2,/^set /{/^#/p}' "$0" >&2; exit 2 ;;
esac
