import type { UseComboboxReturnValue } from 'downshift';
import type { Option } from './choice.ts';
import { OptionText } from './option-text.tsx';

interface OptionListProps<Item extends Option> {
  readonly box: UseComboboxReturnValue<Item>;
  readonly options: readonly Item[];
  /** The words that nothing recorded holds; undefined while that is not known. */
  readonly nothingHolds: string | undefined;
}

/** What is offered under a field while words are typed, those of one heading together. */
export const OptionList = <Item extends Option>({ box, options, nothingHolds }: OptionListProps<Item>) => (
  <>
    <ul {...box.getMenuProps()} className="options">
      {box.isOpen &&
        options.map((option, index) => [
          option.heading !== options[index - 1]?.heading && (
            <li key={option.heading} className="heading" role="presentation">
              {option.heading}
            </li>
          ),
          <li key={option.id} {...box.getItemProps({ item: option, index })} className="option-text">
            <OptionText option={option} />
          </li>,
        ])}
    </ul>
    {box.isOpen && <div role="status">{nothingHolds !== undefined && <Nothing words={nothingHolds} />}</div>}
  </>
);

const Nothing = ({ words }: { readonly words: string }) => (
  <p className="options-none">
    Nothing recorded holds “<bdi>{words}</bdi>”.
  </p>
);
