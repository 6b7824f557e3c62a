import { IconArrowDownRight, IconArrowUpRight, IconEqual, IconMinus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AreaChange } from '#shared/domain/stars/star-codes.ts';
import './change-word.css';

const arrows = {
  moved_on_a_lot: IconArrowUpRight,
  moved_on: IconArrowUpRight,
  steady: IconEqual,
  holding_well: IconEqual,
  stepped_back: IconArrowDownRight,
  stepped_back_a_lot: IconArrowDownRight,
} as const satisfies Readonly<Record<AreaChange, typeof IconMinus>>;

/** A change in words with its arrow. A fall looks like a rise apart from these two (domain.md 1.5). */
export function ChangeWord({ change }: { readonly change: AreaChange | null }) {
  const { t } = useTranslation(['stars', 'domain']);
  const Arrow = change === null ? IconMinus : arrows[change];
  const quiet = change === null || change === 'steady';
  return (
    <span className="ks-change-word" data-quiet={quiet || undefined}>
      <Arrow size={17} aria-hidden />
      {change === null ? t('notCompared') : t(`domain:areaChange.${change}`)}
    </span>
  );
}
