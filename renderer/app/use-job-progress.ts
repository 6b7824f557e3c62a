import { useEffect, useState } from 'react';
import { listen } from '#renderer/api/client.ts';

/** Per cent of a long job of the core, by its name; 0 before its first word. */
export function useJobProgress(job: string): number {
  const [percent, setPercent] = useState(0);
  useEffect(
    () =>
      listen((event) => {
        if (event.event === 'progress' && event.job === job) {
          setPercent(Math.round((100 * event.done) / event.total));
        }
      }),
    [job],
  );
  return percent;
}
