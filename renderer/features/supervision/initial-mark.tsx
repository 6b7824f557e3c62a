import { callName } from '#renderer/features/cases/call-name.ts';
import { initials } from '#renderer/ui/avatar.tsx';
import type { SessionView } from '#shared/contracts/supervision-records.ts';
import { sideOf } from './who.ts';

interface InitialMarkProps {
  readonly sides: SessionView['sides'];
  readonly by: string | null;
}

/** Who added something: a round initial for the supervisee, a square one for the supervisor (picture 10). */
export function InitialMark({ sides, by }: InitialMarkProps) {
  const side = sideOf(sides, by);
  const { name } = sides[side];
  return (
    <>
      <span className="ks-sup-initial" data-side={side} aria-hidden>
        {initials(name).slice(0, 1)}
      </span>
      <span className="ks-hidden">{callName(name)}</span>
    </>
  );
}
