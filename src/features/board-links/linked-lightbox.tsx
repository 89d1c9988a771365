"use client";

import { ActionIcon, Modal, Text } from "@mantine/core";
import { useDisclosure, useHotkeys } from "@mantine/hooks";
import { IconChevronLeft, IconChevronRight, IconDownload, IconInfoCircle, IconX } from "@tabler/icons-react";
import { BlurredImage } from "@/components/pictures/blurred-image";
import { useSwipe } from "@/components/pictures/use-swipe";
import type { LinkImage } from "@/lib/board-links";
import { linkMediaUrl } from "@/lib/link-media";
import { texts } from "./board-links.texts";
import { LinkedDetails } from "./linked-details";
import classes from "./linked-lightbox.module.css";

interface LinkedLightboxProps {
  token: string;
  linkKey: string;
  images: LinkImage[];
  /** Of the whole board. */
  count: number;
  allowsDownload: boolean;
  at: number;
  onGo: (at: number) => void;
  onClose: () => void;
}

const icon = { size: 20, stroke: 1.5 };

export function LinkedLightbox(props: LinkedLightboxProps) {
  const { token, linkKey, images, at, onGo, onClose } = props;
  const [areDetailsOpen, details] = useDisclosure(false);
  const image = images[at];
  const goTo = (to: number) => (images[to] ? () => onGo(to) : undefined);
  const [onPrevious, onNext] = [goTo(at - 1), goTo(at + 1)];
  const swipe = useSwipe(true, (to) => (to === "left" ? onNext?.() : onPrevious?.()));
  useHotkeys([
    ["ArrowLeft", () => onPrevious?.()],
    ["ArrowRight", () => onNext?.()],
    ["I", details.toggle],
  ]);
  if (!image) return null;
  const label = texts.picture(image.metadata?.prompt, at + 1);
  return (
    <Modal.Root opened onClose={onClose} fullScreen padding={0} transitionProps={{ duration: 0 }}>
      <Modal.Content aria-label={label} radius={0} className={classes.content}>
        <Modal.Body className={classes.body}>
          <div className={classes.bar}>
            <ActionIcon aria-label={texts.close} onClick={onClose}>
              <IconX {...icon} />
            </ActionIcon>
            <Text size="sm" c="dimmed">
              {texts.of(at + 1, props.count)}
            </Text>
            <div className={classes.acts}>
              {props.allowsDownload && (
                <ActionIcon
                  component="a"
                  href={`${linkMediaUrl(token, linkKey, image.id, "full")}&download`}
                  download
                  aria-label={texts.download}
                >
                  <IconDownload {...icon} />
                </ActionIcon>
              )}
              {image.metadata && (
                <ActionIcon aria-label={texts.details} aria-pressed={areDetailsOpen} onClick={details.toggle}>
                  <IconInfoCircle {...icon} />
                </ActionIcon>
              )}
            </div>
          </div>
          <div className={classes.view}>
            <div className={classes.stage} tabIndex={-1} data-autofocus {...swipe}>
              <BlurredImage
                key={image.id}
                src={linkMediaUrl(token, linkKey, image.id, "preview")}
                alt={label}
                placeholder={linkMediaUrl(token, linkKey, image.id, "thumbnail")}
                fit="contain"
              />
              {onPrevious && (
                <ActionIcon
                  className={classes.previous}
                  variant="default"
                  radius="xl"
                  size="xl"
                  aria-label={texts.previous}
                  onClick={onPrevious}
                >
                  <IconChevronLeft size={22} stroke={1.5} />
                </ActionIcon>
              )}
              {onNext && (
                <ActionIcon
                  className={classes.next}
                  variant="default"
                  radius="xl"
                  size="xl"
                  aria-label={texts.next}
                  onClick={onNext}
                >
                  <IconChevronRight size={22} stroke={1.5} />
                </ActionIcon>
              )}
            </div>
            {areDetailsOpen && image.metadata && <LinkedDetails metadata={image.metadata} />}
          </div>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
