import { link, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'

const patience = 45 * 60_000

/**
 * Waits until this process alone holds the lock file, and gives what releases it. The lock of a process that has died is taken over.
 * @throws Error where another process holds it for longer than a cold build takes
 */
export async function takeLock(file, say) {
  const mine = `${file}.${process.pid}`
  await writeFile(mine, String(process.pid))
  const until = Date.now() + patience
  let told = false
  try {
    while (true) {
      try {
        // A hard link is made by one process only, and the file it names is whole from the beginning.
        await link(mine, file)
        return () => rm(file, { force: true })
      } catch (error) {
        if (error.code !== 'EEXIST') throw error
      }
      const holder = Number(await readFile(file, 'utf8').catch(() => ''))
      if (holder > 0 && !isAlive(holder)) {
        // Renamed first: of several that wait, one takes the dead lock away, and none a new one.
        await rename(file, `${mine}.dead`).catch(() => {})
        await rm(`${mine}.dead`, { force: true })
        continue
      }
      if (Date.now() > until) throw new Error(`Process ${holder} still holds ${file}. End it, or remove that file.`)
      if (!told) say(`waiting for process ${holder}, which is building the same`)
      told = true
      await setTimeout(500)
    }
  } finally {
    await rm(mine, { force: true })
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
