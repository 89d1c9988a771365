"use client";

import Link from "next/link";
import { useEffect, useRef } from "react";
import type { Place } from "./places";
import classes from "./places-link.module.css";

interface PlacesLinkProps {
  place: Place;
  isHere: boolean;
}

export function PlacesLink({ place: { id, label, icon: Icon }, isHere }: PlacesLinkProps) {
  const ref = useRef<HTMLAnchorElement>(null);
  // The strip of a phone is wider than its window.
  useEffect(() => {
    if (isHere) ref.current?.scrollIntoView({ block: "nearest", inline: "center" });
  }, [isHere]);
  return (
    <Link
      ref={ref}
      href={`/profile?section=${id}`}
      prefetch={false}
      className={classes.root}
      aria-current={isHere ? "page" : undefined}
    >
      <Icon size={20} stroke={1.5} aria-hidden />
      <span>{label}</span>
    </Link>
  );
}
