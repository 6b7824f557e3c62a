import { IconCircleCheck, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { callName } from '#renderer/features/cases/call-name.ts';
import { Tag } from '#renderer/ui/tag.tsx';
import type { SessionView } from '#shared/contracts/supervision-records.ts';

interface AgreedProps {
  readonly agreed: SessionView['agreed'];
  readonly sides: SessionView['sides'];
}

/** Who agreed, in words: both, one of the two, or nobody yet. */
export function Agreed({ agreed, sides }: AgreedProps) {
  const { t } = useTranslation('supervision');
  const other = sides.mine === 'supervisee' ? 'supervisor' : 'supervisee';
  const name = callName(sides[other].name);
  const byMe = agreed[sides.mine] !== null;
  if (agreed.byAll) {
    return (
      <Tag tone="moss" icon={<IconCircleCheck aria-hidden />}>
        {t(sides.supervisor.id === null ? 'agreed.alone' : 'agreed.both')}
      </Tag>
    );
  }
  const byOther = agreed[other] !== null;
  return (
    <Tag icon={<IconPencil aria-hidden />}>
      {byMe && t('agreed.byMe', { name })}
      {byOther && t('agreed.byOther', { name })}
      {!byMe && !byOther && t('agreed.nobody')}
    </Tag>
  );
}
