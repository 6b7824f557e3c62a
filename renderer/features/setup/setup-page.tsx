import type { VaultStatus } from '#shared/contracts/vault.ts';

/** x */
export function SetupPage(_props: {
  readonly onOpen: (s: VaultStatus) => void;
  readonly onOther: () => void;
}) {
  return null;
}
