package org.zhengming.analytics.model;

/**
 * Numbers in rows.
 *
 * @param values row after row
 */
record Matrix(int rows, int columns, float[] values) {

    Matrix {
        if (values.length != rows * columns) {
            throw new IllegalArgumentException(values.length + " values for " + rows + " x " + columns);
        }
    }

    float at(int row, int column) {
        return values[row * columns + column];
    }

    /** Product of one row with a vector that stands in a longer array. */
    float dot(int row, float[] vector, int offset) {
        int base = row * columns;
        float first = 0;
        float second = 0;
        float third = 0;
        float fourth = 0;
        int i = 0;
        // Four sums that do not wait for one another: most of the time outside the encoder goes here.
        for (; i + 3 < columns; i += 4) {
            first += values[base + i] * vector[offset + i];
            second += values[base + i + 1] * vector[offset + i + 1];
            third += values[base + i + 2] * vector[offset + i + 2];
            fourth += values[base + i + 3] * vector[offset + i + 3];
        }
        for (; i < columns; i++) {
            first += values[base + i] * vector[offset + i];
        }
        return first + second + (third + fourth);
    }
}
