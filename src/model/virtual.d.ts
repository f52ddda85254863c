/** Made by the build: scripts/lib/data-plugin.ts. */
declare module 'virtual:release' {
  /** A `Release`; an ambient module cannot import its type. */
  export const release: unknown;
}
