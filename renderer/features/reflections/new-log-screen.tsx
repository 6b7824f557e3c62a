import { useState } from 'react';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { everyLog } from './log-filter.ts';
import { Privacy } from './privacy-page.tsx';
import { NewLog } from './writer-screen.tsx';

/** A new log; whoever has none yet first reads what is private here and what is not. */
export function NewLogScreen() {
  const newest = useRead('reflections.find', { ...everyLog, oneOf: [], before: null, size: 1 });
  const [hasRead, setHasRead] = useState(false);
  // Answered once: the first writing does not bring the page back, nor take it away.
  const [first, setFirst] = useState<boolean | null>(null);
  if (first === null && newest.data !== undefined) setFirst(newest.data.logs.length === 0);
  return (
    <ReadArea query={newest} height={600}>
      {() =>
        first === true && !hasRead ? (
          <Privacy
            onBegin={() => {
              setHasRead(true);
            }}
          />
        ) : (
          <NewLog />
        )
      }
    </ReadArea>
  );
}
