import { mkdir, rm } from 'node:fs/promises'

/** Makes a folder that is there and empty, and gives its path. */
export async function emptyFolder(folder) {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  return folder
}
