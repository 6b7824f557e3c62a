import { IconTrash, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton, TextButton } from '#renderer/ui/button.tsx';
import { ChoiceChips } from '#renderer/ui/choice-chips.tsx';
import { Checkbox, SelectField } from '#renderer/ui/choice-fields.tsx';
import { TextField } from '#renderer/ui/text-fields.tsx';
import {
  ecomapNodeKinds,
  ecomapRings,
  tieFlows,
  tieStrengths,
  tieWishes,
} from '#shared/domain/around/around-codes.ts';
import { systemClock } from '#shared/lib/clock.ts';
import { newId } from '#shared/lib/ids.ts';
import {
  changeLink,
  changeNode,
  type EcomapParts,
  type LinkForm,
  newLink,
  type NodeForm,
  ownTie,
} from './ecomap-form.ts';

interface NodePanelProps {
  readonly parts: EcomapParts;
  readonly node: NodeForm;
  readonly called: string;
  readonly onChange: (parts: EcomapParts) => void;
  readonly onRemove: () => void;
  readonly onDone: () => void;
}

/** The side form of one on the map: everything that can be dragged or drawn can be done here too. */
export function NodePanel({ parts, node, called, onChange, onRemove, onDone }: NodePanelProps) {
  const { t } = useTranslation(['around', 'domain']);
  const change = (part: Partial<NodeForm>) => {
    onChange(changeNode(parts, node.id, part));
  };
  return (
    <div className="ks-map-panel-fields" role="group" aria-label={node.label || t('around:edit.unnamed')}>
      <TextField
        label={t('around:edit.label')}
        value={node.label}
        maxLength={120}
        required
        autoFocus={node.label === ''}
        onChange={(label) => {
          change({ label });
        }}
      />
      <SelectField
        label={t('around:edit.kind')}
        choices={ecomapNodeKinds.map((value) => ({ value, label: t(`domain:ecomapNodeKind.${value}`) }))}
        value={node.kind}
        onChange={(kind) => {
          change({ kind });
        }}
      />
      <ChoiceChips
        label={t('around:edit.ring')}
        chips={ecomapRings.map((ring) => ({ value: String(ring), label: t(`domain:ecomapRing.${ring}`) }))}
        value={String(node.closeness)}
        onChange={(value) => {
          const closeness = ecomapRings.find((ring) => String(ring) === value);
          if (closeness !== undefined) change({ closeness });
        }}
      />
      <OwnTie parts={parts} node={node} called={called} onChange={onChange} />
      <Checkbox
        label={t('around:edit.formal')}
        help={t('around:edit.formalHelp')}
        checked={node.formal}
        onChange={(formal) => {
          change({ formal });
        }}
      />
      <Checkbox
        label={t('around:edit.atNight')}
        checked={node.atNight}
        onChange={(atNight) => {
          change({ atNight });
        }}
      />
      <Checkbox
        label={t('around:edit.contactConsent')}
        help={t('around:edit.contactConsentHelp')}
        checked={node.contactConsent}
        onChange={(contactConsent) => {
          change({ contactConsent });
        }}
      />
      <TextField
        label={t('around:edit.note')}
        value={node.note}
        maxLength={500}
        onChange={(note) => {
          change({ note });
        }}
      />
      <OtherTies parts={parts} node={node} onChange={onChange} />
      <div className="ks-btn-row">
        <Button onClick={onDone}>
          {node.label === '' ? t('around:edit.doneUnnamed') : t('around:edit.done', { name: node.label })}
        </Button>
        <TextButton icon={<IconTrash size={16} aria-hidden />} onClick={onRemove}>
          {node.label === '' ? t('around:edit.removeUnnamed') : t('around:edit.remove', { name: node.label })}
        </TextButton>
      </div>
    </div>
  );
}

type TieProps = Pick<NodePanelProps, 'parts' | 'node' | 'called' | 'onChange'>;

const noTie = 'none';

/** The tie with the person: how strong, who receives, stress, and what the person would like. */
function OwnTie({ parts, node, called, onChange }: TieProps) {
  const { t } = useTranslation(['around', 'domain']);
  const tie = ownTie(parts, node.id);
  const change = (part: Partial<LinkForm>) => {
    if (tie !== undefined) onChange(changeLink(parts, tie.id, part));
  };
  return (
    <fieldset className="ks-map-tie-fields">
      <legend>
        {called === '' ? t('around:edit.tieTitleNobody') : t('around:edit.tieTitle', { name: called })}
      </legend>
      <SelectField
        label={t('around:edit.strength')}
        choices={[
          ...tieStrengths.map((value) => ({ value, label: t(`domain:tieStrength.${value}`) })),
          { value: noTie, label: t('around:edit.noTie') },
        ]}
        value={tie?.strength ?? noTie}
        onChange={(value) => {
          if (value === noTie) {
            onChange({ ...parts, links: parts.links.filter((link) => link !== tie) });
          } else if (tie === undefined) {
            const link = { ...newLink(newId(systemClock.millis()), node.id, null), strength: value };
            onChange({ ...parts, links: [...parts.links, link] });
          } else change({ strength: value });
        }}
      />
      {tie !== undefined && (
        <>
          <SelectField
            label={t('around:edit.flow')}
            choices={tieFlows.map((value) => ({
              value,
              label: {
                to_person:
                  called === '' ? t('around:edit.flowToNobody') : t('around:edit.flowTo', { name: called }),
                from_person:
                  called === ''
                    ? t('around:edit.flowFromNobody')
                    : t('around:edit.flowFrom', { name: called }),
                both: t('around:edit.flowBoth'),
                none: t('around:edit.flowNone'),
              }[value],
            }))}
            value={tie.flow}
            onChange={(flow) => {
              change({ flow });
            }}
          />
          <Checkbox
            label={t('around:edit.stressful')}
            checked={tie.stressful}
            onChange={(stressful) => {
              change({ stressful });
            }}
          />
          <SelectField
            label={called === '' ? t('around:edit.wishNobody') : t('around:edit.wish', { name: called })}
            choices={[
              { value: noTie, label: t('around:edit.wishOpen') },
              ...tieWishes.map((value) => ({ value, label: t(`domain:tieWish.${value}`) })),
            ]}
            value={tie.wish ?? noTie}
            onChange={(wish) => {
              change({ wish: wish === noTie ? null : wish });
            }}
          />
          <TextField
            label={t('around:edit.frequency')}
            value={tie.contactFrequency}
            maxLength={120}
            onChange={(contactFrequency) => {
              change({ contactFrequency });
            }}
          />
        </>
      )}
    </fieldset>
  );
}

/** Ties of this one with others on the map. */
function OtherTies({ parts, node, onChange }: Omit<TieProps, 'called'>) {
  const { t } = useTranslation(['around', 'domain']);
  const labels = new Map(parts.nodes.map(({ id, label }) => [id, label || t('around:edit.unnamed')]));
  const ties = parts.links.flatMap((link) => {
    if (link.otherNodeId === null) return [];
    if (link.nodeId === node.id) return [{ link, other: labels.get(link.otherNodeId) ?? '', isFirst: true }];
    return link.otherNodeId === node.id
      ? [{ link, other: labels.get(link.nodeId) ?? '', isFirst: false }]
      : [];
  });
  const tied = new Set(ties.flatMap(({ link }) => [link.nodeId, link.otherNodeId]));
  const free = parts.nodes.filter(({ id }) => id !== node.id && !tied.has(id));
  const own = node.label === '' ? t('around:edit.unnamed') : node.label;
  return (
    <fieldset className="ks-map-tie-fields">
      <legend>{t('around:edit.others')}</legend>
      {ties.length === 0 && <p className="ks-quiet ks-small">{t('around:edit.otherNone')}</p>}
      {ties.map(({ link, other, isFirst }) => (
        <div
          key={link.id}
          className="ks-map-other"
          role="group"
          aria-label={t('around:edit.otherOf', { name: other })}
        >
          <div className="ks-map-other-head">
            <span className="ks-strong">{other}</span>
            <IconButton
              label={t('around:edit.otherRemove', { name: other })}
              icon={<IconX size={18} aria-hidden />}
              onClick={() => {
                onChange({ ...parts, links: parts.links.filter(({ id }) => id !== link.id) });
              }}
            />
          </div>
          <SelectField
            label={t('around:edit.strength')}
            choices={tieStrengths.map((value) => ({ value, label: t(`domain:tieStrength.${value}`) }))}
            value={link.strength}
            onChange={(strength) => {
              onChange(changeLink(parts, link.id, { strength }));
            }}
          />
          <SelectField
            label={t('around:edit.flow')}
            choices={tieFlows.map((value) => ({
              value,
              label: {
                to_person: t('around:edit.otherReceives', { name: isFirst ? other : own }),
                from_person: t('around:edit.otherReceives', { name: isFirst ? own : other }),
                both: t('around:edit.flowBoth'),
                none: t('around:edit.flowNone'),
              }[value],
            }))}
            value={link.flow}
            onChange={(flow) => {
              onChange(changeLink(parts, link.id, { flow }));
            }}
          />
          <Checkbox
            label={t('around:edit.stressful')}
            checked={link.stressful}
            onChange={(stressful) => {
              onChange(changeLink(parts, link.id, { stressful }));
            }}
          />
        </div>
      ))}
      {free.length > 0 && (
        <SelectField
          label={t('around:edit.otherAdd')}
          placeholder={t('around:edit.otherWith')}
          choices={free.map(({ id }) => ({ value: id, label: labels.get(id) ?? '' }))}
          value={null}
          onChange={(other) => {
            onChange({
              ...parts,
              links: [...parts.links, newLink(newId(systemClock.millis()), node.id, other)],
            });
          }}
        />
      )}
    </fieldset>
  );
}
