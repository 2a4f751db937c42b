# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
# farringtonFlexible of surveillance with the settings of Noufaily et al. (2013).
# Rscript farrington.R IN OUT START ALPHA: IN has series,period,value (by week, without gaps);
# OUT gets series,period for every alarm from START on.
suppressPackageStartupMessages(library(surveillance))
asked <- commandArgs(trailingOnly = TRUE)
rows <- read.csv(asked[1], stringsAsFactors = FALSE)
alarms <- lapply(split(rows, rows$series), function(one) {
  counts <- sts(observed = one$value, start = c(1990, 1), frequency = 52)
  watched <- which(one$period >= asked[3])
  found <- farringtonFlexible(counts, control = list(
    range = watched, b = 3, w = 3, noPeriods = 10, alpha = as.numeric(asked[4]),
    weightsThreshold = 2.58, pastWeeksNotIncluded = 26, pThresholdTrend = 1,
    thresholdMethod = "nbPlugin", glmWarnings = FALSE))
  one[watched[as.vector(found@alarm)], c("series", "period")]
})
write.csv(do.call(rbind, alarms), asked[2], row.names = FALSE)
