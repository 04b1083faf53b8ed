/** An excerpt, in which what was looked for is marked between **. */
export const Excerpt = ({ text }: { readonly text: string }) =>
  text.split('**').map((part, index) => (index % 2 === 1 ? <strong key={index}>{part}</strong> : part));
