"use client";

import { Button, Group, Modal, Slider, Stack, Text } from "@mantine/core";
import { useState } from "react";
import Cropper from "react-easy-crop";
import classes from "./crop-dialog.module.css";
import type { Area } from "./crop-picture";

interface CropDialogProps {
  /** The picture's address. */
  source: string;
  isSaving: boolean;
  onSave: (area: Area) => void;
  /** The browser can't show it. */
  onBroken: () => void;
  onClose: () => void;
}

const zooms = { min: 1, max: 4, step: 0.05 } as const;

/** Which square of the picture it shall be: moved by pointer or arrow keys. */
export function CropDialog({ source, isSaving, onSave, onBroken, onClose }: CropDialogProps) {
  const [crop, setCrop] = useState({ x: 0, y: 0 });
  const [zoom, setZoom] = useState<number>(zooms.min);
  const [area, setArea] = useState<Area | null>(null);
  return (
    <Modal opened onClose={onClose} title="Cut your picture" closeButtonProps={{ "aria-label": "Close" }}>
      <Stack gap="md">
        <div className={classes.stage}>
          <Cropper
            image={source}
            aspect={1}
            cropShape="round"
            showGrid={false}
            crop={crop}
            zoom={zoom}
            minZoom={zooms.min}
            maxZoom={zooms.max}
            keyboardStep={8}
            onCropChange={setCrop}
            onZoomChange={setZoom}
            onCropComplete={(_percent, pixels) => setArea(pixels)}
            mediaProps={{ onError: onBroken, alt: "" }}
            cropperProps={{ "aria-label": "The part that is kept", role: "group" }}
          />
        </div>
        <div>
          <Text size="sm" fw={500} mb={6} id="crop-zoom">
            Zoom
          </Text>
          <Slider {...zooms} value={zoom} onChange={setZoom} label={null} thumbLabel="Zoom" thumbSize={20} />
        </div>
        <Text size="sm" c="dimmed">
          Drag the picture, or move it with the arrow keys.
        </Text>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button onClick={() => area && onSave(area)} loading={isSaving} disabled={!area}>
            Use this part
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
