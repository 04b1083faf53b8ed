import { Group } from '../../../fields/group.tsx';
import { Text } from '../../../fields/text.tsx';
import { DateField } from '../../../parts/date-field.tsx';
import { newExclusion, type ExclusionDraft } from '../draft/drafts.ts';
import { CategoryFields } from './category-fields.tsx';
import { PlaceField } from './place-field.tsx';
import { PopulationField } from './population-field.tsx';

interface ExclusionFieldsProps {
  readonly name: string;
  readonly value: readonly ExclusionDraft[];
  readonly onChange: (value: readonly ExclusionDraft[]) => void;
}

/** What a figure leaves out, part by part. */
export function ExclusionFields({ name, value, onChange }: ExclusionFieldsProps) {
  const set = (key: string, part: Partial<ExclusionDraft>): void =>
    onChange(value.map((one) => (one.key === key ? { ...one, ...part } : one)));
  return (
    <Group
      name={name}
      label="What it leaves out"
      isOptional
      hint="A place, a time, a group or a part of it that is not counted. What is left empty is all of the figure’s."
    >
      {value.map((exclusion, index) => (
        <ExclusionRow
          key={exclusion.key}
          name={`${name}.${index}`}
          nth={index + 1}
          value={exclusion}
          set={(part) => set(exclusion.key, part)}
          remove={() => onChange(value.filter(({ key }) => key !== exclusion.key))}
        />
      ))}
      <button type="button" className="button" onClick={() => onChange([...value, newExclusion()])}>
        {value.length === 0 ? 'Something is not counted' : 'Something else is not counted'}
      </button>
    </Group>
  );
}

interface ExclusionRowProps {
  readonly name: string;
  readonly nth: number;
  readonly value: ExclusionDraft;
  readonly set: (part: Partial<ExclusionDraft>) => void;
  readonly remove: () => void;
}

function ExclusionRow({ name, nth, value, set, remove }: ExclusionRowProps) {
  return (
    <div className="record-exclusion stack" role="group" aria-label={`Left out, ${nth}`}>
      <div className="record-row">
        <PlaceField
          name={`${name}.place`}
          label="Place not counted"
          value={value.place}
          onChange={(place) => set({ place })}
        />
        <DateField
          name={`${name}.period`}
          label="Time not counted"
          value={value.period}
          onChange={(period) => set({ period })}
        />
      </div>
      <PopulationField
        name={`${name}.population`}
        label="Group not counted"
        value={value.population}
        onChange={(population) => set({ population })}
      />
      <CategoryFields
        name={name}
        label="Part not counted"
        value={value.categories}
        looked={value.lookedCategory}
        onChange={(categories, lookedCategory) => set({ categories, lookedCategory })}
      />
      <Text
        name={`${name}.reason`}
        label="Why"
        hint="In the source’s terms: not reached."
        value={value.reason}
        onChange={(reason) => set({ reason })}
      />
      <button type="button" className="button" onClick={remove}>
        Take this out again
      </button>
    </div>
  );
}
