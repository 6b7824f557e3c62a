import { createContext, type ReactNode, use, useMemo } from 'react';
import type { VaultStatus } from '#shared/contracts/vault.ts';
import { mayDo, type Permission } from '#shared/domain/permissions/permissions.ts';

type OpenVault = Extract<VaultStatus, { readonly state: 'open' }>;

interface Session extends Omit<OpenVault, 'state'> {
  /** Whether to show an act at all. The core decides again on every call. */
  readonly may: (permission: Permission) => boolean;
}

const SessionContext = createContext<Session | null>(null);

/** Who is signed in, and what they may do. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (session === null) throw new Error('useSession outside SessionProvider');
  return session;
}

export function SessionProvider({
  open,
  children,
}: {
  readonly open: OpenVault;
  readonly children: ReactNode;
}) {
  const session = useMemo(
    () => ({ ...open, may: (permission: Permission) => mayDo(open.user.roles, permission) }),
    [open],
  );
  return <SessionContext value={session}>{children}</SessionContext>;
}
