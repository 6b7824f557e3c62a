import { useTranslation } from 'react-i18next';
import type { PageBlock } from '#shared/domain/records/page-blocks.ts';
import './record-document.css';

interface RecordPrintBlocksProps {
  readonly blocks: readonly PageBlock[];
  /** Level of the headings; the page that holds the blocks has those above. */
  readonly level?: 2 | 3;
}

/** Blocks of a record on paper: labels in a left column, rules and weights instead of tints (ui.md 8). */
export function RecordPrintBlocks({ blocks, level = 2 }: RecordPrintBlocksProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div className="ks-paper-blocks">
      {blocks.map((block) =>
        block.kind === 'heading' ? (
          <Heading key={block.key} className="ks-paper-heading">
            {block.label}
          </Heading>
        ) : (
          <section
            key={block.key}
            className="ks-paper-block"
            data-wide={block.kind === 'table' || block.kind === 'pair' || undefined}
          >
            <p className="ks-paper-label">{block.label}</p>
            <PrintContent block={block} />
          </section>
        ),
      )}
    </div>
  );
}

function PrintContent({ block }: { readonly block: Exclude<PageBlock, { readonly kind: 'heading' }> }) {
  const { t } = useTranslation('records');
  switch (block.kind) {
    case 'words':
      return <p className="ks-paper-said">{block.text}</p>;
    case 'text':
      return <p className="ks-paper-text">{block.text}</p>;
    case 'list':
      return (
        <ul>
          {block.lines.map((line, index) => (
            <li key={index}>{line}</li>
          ))}
        </ul>
      );
    case 'pair':
      return (
        <div className="ks-paper-pair">
          {[block.left, block.right].map(({ label, lines }) => (
            <div key={label}>
              <p>{lines.length === 0 ? `${label}: ${t('pairNone')}` : label}</p>
              <ul>
                {lines.map((line, index) => (
                  <li key={index}>{line}</li>
                ))}
              </ul>
            </div>
          ))}
        </div>
      );
    case 'table':
      return (
        <table>
          <thead>
            <tr>
              {block.columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((cells, index) => (
              <tr key={index}>
                {cells.map((cell, place) =>
                  place === 0 ? (
                    <th key={place} scope="row">
                      {cell}
                    </th>
                  ) : (
                    <td key={place}>{cell}</td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      );
  }
}
