import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { ButtonLink } from '#renderer/ui/link.tsx';

interface BeginStarProps {
  readonly caseId: string;
  /** True before the first star of a file. */
  readonly first?: boolean;
}

/** The way into together mode; says so when a star was stopped and can be gone on with. */
export function BeginStar({ caseId, first = false }: BeginStarProps) {
  const { t } = useTranslation('stars');
  const draft = useRead('drafts.find', { kind: 'star_reading', caseId, subjectId: null });
  const begin = first ? t('empty.begin') : t('result.new');
  const isOpen = draft.data !== undefined && draft.data !== null;
  return (
    <ButtonLink kind="main" keys="S" to="/people/$caseId/together/star" params={{ caseId }}>
      {isOpen ? t('result.goOn') : begin}
    </ButtonLink>
  );
}
