# How to reach the site's database, from its record; read by backup and restore.

# Sets state, provider, database and, for PostgreSQL, the variables its programs read.
read_tenant() {
  state=$(jq -r '.Default.State // empty' "$1")
  provider=$(jq -r '.Default.DatabaseProvider // empty' "$1")
  database=$(jq -r '.Default.DatabaseName // "OrchardCore.db"' "$1")
  [ "$provider" != Postgres ] || read_connection "$(jq -r .Default.ConnectionString "$1")"
}

# The parts of "Host=…;Port=…;Username=…;Password=…;Database=…".
read_connection() {
  local parts part name value
  IFS=';' read -ra parts <<< "$1"
  for part in "${parts[@]}"; do
    name=$(tr -d ' ' <<< "${part%%=*}" | tr '[:upper:]' '[:lower:]')
    value=${part#*=}
    value=${value#\"} value=${value%\"}
    case $name in
      host | server) export PGHOST=$value ;;
      port) export PGPORT=$value ;;
      username | userid | user) export PGUSER=$value ;;
      password) export PGPASSWORD=$value ;;
      database) export PGDATABASE=$value ;;
      sslmode) export PGSSLMODE=${value,,} ;;
    esac
  done
}

rename_connection() {
  local changed
  changed=$(jq --arg connection "$2" '.Default.ConnectionString = $connection' "$1")
  printf '%s\n' "$changed" > "$1"
}

# The newest client that is installed: an older one cannot read a newer server.
with_connection() {
  local program=$1 bin
  shift
  bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1)
  PATH="${bin:+$bin:}$PATH" "$program" "$@"
}
