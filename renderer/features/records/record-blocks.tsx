import { IconLeaf } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Facts, PersonWords, TeamView } from '#renderer/ui/voices.tsx';
import type { PageBlock, PageLead, TeamBlock } from '#shared/domain/records/page-blocks.ts';
import '#renderer/features/timeline/entry.css';
import './records.css';

/** A record to read, block by block in its voices. Pages turned round to the person pass no team block. */
export function RecordBlocks({ blocks }: { readonly blocks: readonly (PageBlock | TeamBlock)[] }) {
  const firstHeading = blocks.findIndex(({ kind }) => kind === 'heading');
  return (
    <div className="ks-doc">
      {blocks.map((block, index) => {
        if (block.kind === 'heading') {
          return (
            <h3 key={block.key} className="ks-doc-heading">
              {block.label}
            </h3>
          );
        }
        const Label = firstHeading !== -1 && index > firstHeading ? 'h4' : 'h3';
        return (
          <div key={block.key} className="ks-doc-block">
            <Label className="ks-side-label">{block.label}</Label>
            <BlockContent block={block} />
          </div>
        );
      })}
    </div>
  );
}

type Content = Exclude<PageBlock | TeamBlock, { readonly kind: 'heading' }>;

function BlockContent({ block }: { readonly block: Content }) {
  switch (block.kind) {
    case 'words':
      return <PersonWords>{block.text}</PersonWords>;
    case 'text':
      return <Facts>{block.text}</Facts>;
    case 'team':
      return <TeamView>{block.text}</TeamView>;
    case 'list':
      return (
        <ul className="ks-doc-list">
          {block.lines.map((line, index) => (
            <li key={index}>{line}</li>
          ))}
        </ul>
      );
    case 'table':
      return <BlockTable block={block} />;
    case 'pair':
      return (
        <div className="ks-doc-pair">
          {[block.left, block.right].map(({ label, lines }) => (
            <div key={label}>
              <p className="ks-strong ks-small">{label}</p>
              {lines.length === 0 && <PairNone />}
              <ul className="ks-doc-list">
                {lines.map((line, index) => (
                  <li key={index}>{line}</li>
                ))}
              </ul>
            </div>
          ))}
        </div>
      );
  }
}

/** An empty side says so, so that it can be seen that it was asked. */
function PairNone() {
  const { t } = useTranslation('records');
  return <p className="ks-quiet ks-small">{t('pairNone')}</p>;
}

function BlockTable({ block }: { readonly block: Extract<PageBlock, { readonly kind: 'table' }> }) {
  return (
    <div className="ks-doc-table-box">
      <table className="ks-doc-table">
        <caption className="ks-hidden">{block.label}</caption>
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
    </div>
  );
}

/** What the person themselves says to the whole, largest of all. */
export function RecordLead({ lead }: { readonly lead: PageLead }) {
  return (
    <div className="ks-doc-lead">
      <h2 className="ks-side-label">{lead.label}</h2>
      <p className="ks-doc-lead-answer">{lead.answer}</p>
      {lead.words !== '' && <PersonWords size="large">{lead.words}</PersonWords>}
    </div>
  );
}

/** Strengths, first on every page; when there are none it says so and invites the first. */
export function RecordStrengths({ strengths }: { readonly strengths: readonly string[] }) {
  const { t } = useTranslation('records');
  if (strengths.length === 0) return <p className="ks-quiet">{t('noStrengths')}</p>;
  return (
    <ul className="ks-doc-strengths">
      {strengths.map((strength, index) => (
        <li key={index} className="ks-leaf">
          <IconLeaf size={17} aria-hidden />
          <span>{strength}</span>
        </li>
      ))}
    </ul>
  );
}
