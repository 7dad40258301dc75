/** Who may log in, by token. `admin` may do all; what the others may is for a test to bind. */
export const users = ['admin', 'viewer', 'half', 'pods-only', 'nobody']

/** The token of a user. The server listens on the loopback for as long as a test runs; there is nothing to keep secret. */
export function tokenOf(user) {
  return `token-of-${user}`
}

/** The lines of kube-apiserver's --token-auth-file: token, name, uid, groups. */
export function tokenFile() {
  return users
    .map((user) => `${tokenOf(user)},${user},${user},"${user === 'admin' ? 'system:masters' : 'team'}"\n`)
    .join('')
}
