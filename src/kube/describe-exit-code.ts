/** POSIX signal numbers as Linux has them on amd64 and arm64; a shell and a container runtime report 128 plus these. */
const signals: Readonly<Record<number, string>> = {
  1: 'SIGHUP, hang-up',
  2: 'SIGINT, interrupt',
  3: 'SIGQUIT, quit',
  4: 'SIGILL, illegal instruction',
  6: 'SIGABRT, the program aborted itself',
  7: 'SIGBUS, bus error',
  8: 'SIGFPE, arithmetic error',
  9: 'SIGKILL, killed without a chance to clean up',
  11: 'SIGSEGV, invalid memory access',
  13: 'SIGPIPE, nobody read its output',
  15: 'SIGTERM, asked to stop',
}

/** Describes an exit code in a clause; null where the number means no more than "an error". */
export function describeExitCode(code: number | null, reason: string | null): string | null {
  if (code === null) return null
  if (reason === 'OOMKilled') return 'the kernel killed it for exceeding a memory limit'
  if (reason === 'ContainerStatusUnknown') return 'the node lost track of it, so that the code is not the program’s own'
  if (code === 0) return 'it ended without an error, though it was to keep running'
  if (code === 126) return 'the command cannot be executed'
  if (code === 127) return 'the command was not found'
  if (code === 128 && reason === 'StartError') return 'the container could not be started'
  if (code === 137)
    return `${signals[9]}. The container status does not report OOMKilled: a failed liveness probe, a grace period that ran out or an eviction ends a container in the same way`
  const signal = signals[code - 128]
  if (code > 128 && signal !== undefined) return signal
  return code === 255 ? 'an error out of range, or a container that did not survive a restart of its node' : null
}
