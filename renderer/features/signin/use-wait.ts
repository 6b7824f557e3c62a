import { useEffect, useState } from 'react';

interface Wait {
  /** Whole seconds until another try is answered; 0 means now. */
  readonly seconds: number;
  readonly start: (seconds: number) => void;
}

/** Counts down the waiting time after wrong passphrases (security.md 3.3). */
export function useWait(initial: number): Wait {
  const [seconds, setSeconds] = useState(Math.ceil(initial));
  const waiting = seconds > 0;
  useEffect(() => {
    if (!waiting) return undefined;
    const timer = setInterval(() => {
      setSeconds((left) => Math.max(0, left - 1));
    }, 1000);
    return () => {
      clearInterval(timer);
    };
  }, [waiting]);
  return {
    seconds,
    start: (next) => {
      setSeconds(Math.ceil(next));
    },
  };
}
