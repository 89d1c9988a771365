"use client";

import { NumberInput, SimpleGrid } from "@mantine/core";
import { quotaLimits } from "@/lib/quotas";
import { texts } from "../admin.texts";

const gigabyte = 1000 ** 3;
const gigabytesOf = (bytes: number) => Math.round((bytes / gigabyte) * 1000) / 1000;

interface QuotaFieldsProps {
  imageQuota: number | null;
  byteQuota: number | null;
  onImageQuota: (quota: number | null) => void;
  onByteQuota: (quota: number | null) => void;
  /** What stands for a field that is left empty. */
  none: { images: string; space: string };
  errors?: { imageQuota?: React.ReactNode; byteQuota?: React.ReactNode };
}

/** How much somebody may keep; an empty field is no number. */
export function QuotaFields({
  imageQuota,
  byteQuota,
  onImageQuota,
  onByteQuota,
  none,
  errors,
}: QuotaFieldsProps) {
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }}>
      <NumberInput
        hideControls
        allowDecimal={false}
        thousandSeparator=","
        label={texts.quotaPictures}
        placeholder={none.images}
        {...quotaLimits.images}
        value={imageQuota ?? ""}
        onChange={(typed) => onImageQuota(typeof typed === "number" ? typed : null)}
        error={errors?.imageQuota}
      />
      <NumberInput
        hideControls
        decimalScale={3}
        thousandSeparator=","
        label={texts.quotaSpace}
        placeholder={none.space}
        min={quotaLimits.bytes.min}
        max={Math.floor(quotaLimits.bytes.max / gigabyte)}
        value={byteQuota === null ? "" : gigabytesOf(byteQuota)}
        onChange={(typed) => onByteQuota(typeof typed === "number" ? Math.round(typed * gigabyte) : null)}
        error={errors?.byteQuota}
      />
    </SimpleGrid>
  );
}
