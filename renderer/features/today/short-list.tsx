import { type ReactNode, useState } from 'react';
import { Button } from '#renderer/ui/button.tsx';

/** So many lines stand in a side list at first. */
const most = 8;

interface ShortListProps {
  readonly className: string;
  /** On the button that shows the rest. */
  readonly more: string;
  /** List items. */
  readonly items: readonly ReactNode[];
}

/** The first lines of a list, and the rest for those who ask. */
export function ShortList({ className, more, items }: ShortListProps) {
  const [isWhole, setIsWhole] = useState(false);
  return (
    <>
      <ul className={className}>{isWhole ? items : items.slice(0, most)}</ul>
      {!isWhole && items.length > most && (
        <Button
          kind="quiet"
          onClick={() => {
            setIsWhole(true);
          }}
        >
          {more}
        </Button>
      )}
    </>
  );
}
