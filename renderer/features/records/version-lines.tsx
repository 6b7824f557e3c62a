import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/app/words.ts';
import type { VersionLine } from '#shared/contracts/records.ts';
import './records.css';

interface VersionLinesProps {
  readonly versions: readonly VersionLine[];
  /** The way to a version; each tool has its own page. */
  readonly link: (entryId: string, words: string) => ReactNode;
}

/** Versions of a record, newest first: number, day, and how it was made. */
export function VersionLines({ versions, link }: VersionLinesProps) {
  const { t } = useTranslation(['records', 'domain']);
  const format = useFormat();
  return (
    <ul className="ks-doc-lines">
      {versions.map((version) => (
        <li key={version.entryId}>
          {link(
            version.entryId,
            t('versionOf', { number: version.version, day: format.day(version.madeOn) }),
          )}
          <span className="ks-quiet ks-small">
            {[t(`domain:readingMethod.${version.method}`), version.author, version.amended && t('corrected')]
              .filter((part) => part !== false)
              .join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  );
}
