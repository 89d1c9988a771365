"use client";

import { useQueryState } from "nuqs";
import { statusFilter } from "./queue-filters";

export const useStatusFilter = () => useQueryState("status", statusFilter);
