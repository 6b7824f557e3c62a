import './timer-ring.css';

interface TimerRingProps {
  /** How much of the planned time has gone, 0 to 1; more stays a full ring. */
  readonly part: number;
  readonly size?: number;
}

const radius = 13;
const round = 2 * Math.PI * radius;

/** A quiet ring that fills and never changes colour (ui.md 6); the words beside it say the same. */
export function TimerRing({ part, size = 30 }: TimerRingProps) {
  const filled = Math.min(1, Math.max(0, part)) * round;
  return (
    <svg className="ks-timer-ring" width={size} height={size} viewBox="0 0 30 30" aria-hidden>
      <circle className="ks-timer-track" cx={15} cy={15} r={radius} />
      <circle
        className="ks-timer-gone"
        cx={15}
        cy={15}
        r={radius}
        strokeDasharray={`${filled} ${round}`}
        transform="rotate(-90 15 15)"
      />
    </svg>
  );
}
