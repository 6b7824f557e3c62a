import type { Identity } from './identity.ts';

/** Takes note of a secret, to be overwritten when the work is done. */
export type Hold = <B extends Buffer | undefined>(secret: B) => B;

/** Runs work that handles keys, and overwrites every key that it held, however it ends. */
export async function withSecrets<T>(work: (hold: Hold) => Promise<T>): Promise<T> {
  const held: Buffer[] = [];
  try {
    return await work((secret) => {
      if (secret !== undefined) held.push(secret);
      return secret;
    });
  } finally {
    for (const secret of held) secret.fill(0);
  }
}

/** As `hold`, for every private half. */
export function holdIdentities<const T extends readonly Identity[]>(hold: Hold, identities: T): T {
  for (const { priv, x25519, ed25519 } of identities) [priv, x25519, ed25519].forEach(hold);
  return identities;
}
