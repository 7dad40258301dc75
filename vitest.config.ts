import { defineConfig } from 'vitest/config'

/** Tests of functions and of the command in this process: nothing of one file reaches another, so that they share their modules. */
const shared = { isolate: false, pool: 'threads' as const }

export default defineConfig({
  test: {
    reporters: ['default', './test/count-reporter.ts'],
    setupFiles: ['./test/property-seed.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'core',
          ...shared,
          include: ['test/**/*.test.ts'],
          exclude: ['test/{template,snapshot,property,cli,corpus,anomaly,contract,built,cluster}/**'],
        },
      },
      {
        // Whole documents are rendered, and whole archives and clusters read.
        extends: true,
        test: { name: 'whole', ...shared, include: ['test/{template,snapshot}/**/*.test.ts'] },
      },
      {
        extends: true,
        test: { name: 'property', ...shared, include: ['test/property/**/*.test.ts'] },
      },
      {
        extends: true,
        test: { name: 'command', ...shared, include: ['test/{cli,corpus,anomaly,contract}/**/*.test.ts'] },
      },
      {
        // What runs the built command or another program, in processes of its own.
        extends: true,
        test: { name: 'built', include: ['test/built/**/*.test.ts'], globalSetup: ['./test/built/build.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'cluster',
          include: ['test/cluster/**/*.test.ts'],
          globalSetup: ['./test/built/build.ts', './test/cluster/global-setup.ts'],
          // They share one control plane: one file after the other, when the rest has left the machine to them.
          fileParallelism: false,
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
})
