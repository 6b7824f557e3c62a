import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { Button } from '#renderer/ui/button.tsx';

interface MorePagesProps {
  readonly pages: Pick<UseInfiniteQueryResult, 'hasNextPage' | 'isFetchingNextPage' | 'fetchNextPage'>;
  /** What comes next, in words: “Earlier”, “More logs”. */
  readonly words: string;
}

/** The way to the next page of a long list; nothing after the last. */
export function MorePages({ pages, words }: MorePagesProps) {
  if (!pages.hasNextPage) return null;
  return (
    <Button
      kind="quiet"
      busy={pages.isFetchingNextPage}
      onClick={() => {
        void pages.fetchNextPage();
      }}
    >
      {words}
    </Button>
  );
}
