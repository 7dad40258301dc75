/** Words that configure rather than authorize. */
const words = new Set(
  (
    'true false yes no on off enabled disabled none null auto always never default production staging development ' +
    'test prod stage dev local debug info warn warning error fatal trace verbose silent json text logfmt console ' +
    'http https tcp udp grpc utc ipv4 ipv6 linux amd64 arm64 c posix primary replica standby leader follower strict ' +
    'file memory disk s3 filesystem postgres postgresql mysql mariadb redis sqlite mongodb nats kafka require ' +
    'prefer disable verify-full verify-ca allow all read write root localhost'
  ).split(' '),
)

/**
 * True where the value of an environment variable is plainly no secret: a number, a size, a duration, a switch, a
 * level, a zone or locale, a path, an address without user information and query, a host with a port. What is not on
 * this list is masked: an environment is where secrets live, whatever their names.
 */
export function isPlainEnvValue(value: string): boolean {
  const text = value.trim()
  if (text === '' || words.has(text.toLowerCase())) return true
  return (
    /^-?\d{1,9}(?:\.\d{1,6})?(?:[kmgtp]i?b?|[smhd]|ms|us|ns|%|m)?$/i.test(text) ||
    /^(?:\d+(?:h|m|s|ms)){1,4}$/.test(text) ||
    /^(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific|Etc)\/[A-Za-z_/+-]{2,40}$/.test(
      text,
    ) ||
    /^[a-z]{2}(?:_[A-Z]{2})?\.(?:UTF-8|utf8)$/.test(text) ||
    /^(?:\/(?:[a-z][a-z.-]*\d{0,2}|\.[a-z][a-z.-]*)){1,10}\/?$/.test(text) ||
    /^(?:https?|tcp|udp|grpc|redis|amqp|nats|unix|postgres|mysql):\/\/[a-z0-9.-]+(?::\d{1,5})?(?:\/[a-z][a-z./_-]{0,60})?\/?$/.test(
      text,
    ) ||
    /^(?:[a-z][a-z-]*\d{0,3}\.)+[a-z][a-z-]*\d{0,3}(?::\d{1,5})?$/.test(text) ||
    /^[a-z][a-z-]{0,40}:\d{1,5}$/.test(text) ||
    /^(?:\d{1,3}\.){3}\d{1,3}(?:[:/]\d{1,5})?$/.test(text) ||
    /^\$\([A-Z0-9_]+\)$/.test(text) ||
    /^v?\d+\.\d+(?:\.\d+)?$/.test(text)
  )
}
