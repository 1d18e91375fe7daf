import { defaultTreeAdapter as tree, parseFragment } from 'parse5';

/** Text with entities, as PHP's html_entity_decode gives it. */
export const decodeEntities = (text: string): string => {
  const [node] = parseFragment(`<textarea>\n${text}</textarea>`).childNodes;
  return node && tree.isElementNode(node) && node.childNodes[0] && tree.isTextNode(node.childNodes[0])
    ? node.childNodes[0].value
    : '';
};
