/** An entry of a menu. */
export interface MenuItem<Id extends string> {
  id: Id;
  name: string;
  hint?: string;
  disabled?: boolean;
  /** Of an entry that is switched on and off. */
  checked?: boolean;
  /** The heading that it stands under, with those before and after it of the same; none where it is empty. */
  group?: string;
}
