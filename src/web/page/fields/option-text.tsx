import type { Option } from './choice.ts';

/** An option as it stands in a list: its text, and what tells it from others. */
export const OptionText = ({ option: { text, note, shown } }: { readonly option: Option }) =>
  shown ?? (
    <>
      <bdi>{text}</bdi>{' '}
      {note && (
        <span className="soft small" dir="auto">
          {note}
        </span>
      )}
    </>
  );
