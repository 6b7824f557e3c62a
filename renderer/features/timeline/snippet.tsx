import type { OutputOf } from '#renderer/api/client.ts';

type Found = OutputOf<'search.find'>['entries'][number];

/** A passage with the words that were looked for in bold. */
export function Snippet({ pieces }: { readonly pieces: Found['snippet'] }) {
  return (
    <>
      {pieces.map((piece, index) =>
        piece.hit ? <strong key={index}>{piece.text}</strong> : <span key={index}>{piece.text}</span>,
      )}
    </>
  );
}
