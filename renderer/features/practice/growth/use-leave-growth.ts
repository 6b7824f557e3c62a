import type { useNavigate } from '@tanstack/react-router';
import { useSession } from '#renderer/app/session.tsx';

type Navigate = ReturnType<typeof useNavigate>;

/** Back to one's own page, or to the colleague's for a supervisor. */
export function useLeaveGrowth(workerId: string): (navigate: Navigate) => Promise<void> {
  const { user } = useSession();
  return (navigate) =>
    user.id === workerId
      ? navigate({ to: '/development' })
      : navigate({ to: '/development/team/$workerId', params: { workerId } });
}
