/** XML files as a real parser and a real RELAX NG validator see them. */
import { readFileSync } from 'node:fs';
import { RelaxNGValidator, XmlDocument, XmlElement } from 'libxml2-wasm';

const TEI = { t: 'http://www.tei-c.org/ns/1.0' };

export interface Found {
  readonly id: string | null;
  readonly text: string;
  readonly attr: (name: string) => string | null;
}

/** Parses, hands over a way to find elements, and lets go of the memory. @throws Where the file is not well-formed. */
export function withXml<T>(xml: string, use: (find: (xpath: string) => Found[]) => T): T {
  const document = XmlDocument.fromString(xml);
  try {
    return use((xpath) =>
      document.find(xpath, TEI).flatMap((node) =>
        node instanceof XmlElement
          ? [
              {
                id: node.attr('id', 'xml')?.value ?? null,
                text: node.content,
                attr: (name: string) => node.attr(name)?.value ?? null,
              },
            ]
          : [],
      ),
    );
  } finally {
    document.dispose();
  }
}

/** What is wrong with a file by a RELAX NG schema: null where it is valid. */
export function relaxNg(schema: string | URL): (xml: string) => string | null {
  const validator = RelaxNGValidator.fromDoc(XmlDocument.fromString(readFileSync(schema, 'utf8')));
  return (xml) => {
    const document = XmlDocument.fromString(xml);
    try {
      validator.validate(document);
      return null;
    } catch (error) {
      return String(error);
    } finally {
      document.dispose();
    }
  };
}
