"use client";

import { Text, Title, VisuallyHidden } from "@mantine/core";
import type { Image } from "@/lib/images";
import { texts as galleryTexts } from "../../gallery.texts";
import viewerClasses from "../viewer.module.css";
import { texts } from "../viewer.texts";
import classes from "./compare.module.css";
import { comparedParameters } from "./compared-parameters";
import { differingWords, type Words } from "./differing-words";

function MarkedText({ letter, words }: { letter: string; words: Words[] }) {
  return (
    <p className={classes.words}>
      <b>{letter}: </b>
      {words.length === 0
        ? texts.noValue
        : words.map(({ text, isOwn }, index) =>
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text, which are drawn anew together
            isOwn ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
          )}
    </p>
  );
}

function TextPair({ label, first, second }: { label: string; first: string; second: string }) {
  if (first === "" && second === "") return null;
  const [a, b] = differingWords(first, second);
  return (
    <section>
      <Title order={3} className={viewerClasses.blockTitle}>
        {label}
      </Title>
      <MarkedText letter={texts.first} words={a} />
      <MarkedText letter={texts.second} words={b} />
    </section>
  );
}

/** What the two were made from; what differs is marked and stands first. */
export function Differences({ first, second }: { first: Image; second: Image }) {
  const rows = comparedParameters(first, second);
  const [a, b] = [first.metadata, second.metadata];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <aside className={viewerClasses.details} aria-label={texts.differences} tabIndex={0}>
      <TextPair label={galleryTexts.prompt} first={a.prompt ?? ""} second={b.prompt ?? ""} />
      <TextPair
        label={galleryTexts.negativePrompt}
        first={a.negativePrompt ?? ""}
        second={b.negativePrompt ?? ""}
      />
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{texts.parameter}</th>
            <th scope="col">{texts.first}</th>
            <th scope="col">{texts.second}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, first: one, second: other, differs }) => (
            <tr key={label} data-differs={differs || undefined}>
              <th scope="row">
                {label}
                {differs && <VisuallyHidden> ({texts.differs})</VisuallyHidden>}
              </th>
              <td>{one}</td>
              <td>{other}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.every(({ differs }) => !differs) && a.prompt === b.prompt && (
        <Text size="sm" mt="md" c="dimmed">
          {texts.same}
        </Text>
      )}
    </aside>
  );
}
