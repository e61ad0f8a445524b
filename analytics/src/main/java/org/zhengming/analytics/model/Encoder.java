package org.zhengming.analytics.model;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns word pieces into vectors: the encoder from Maven, its weight matrices changed by what the trained file learnt.
 * Safe for many threads.
 */
final class Encoder {

    /** Numbers in the vector of each piece. */
    static final int WIDTH = 512;

    private static final String MODEL = "/bge-small-zh-v1.5.onnx";
    private static final String TOKENIZER = "/bge-small-zh-v1.5-tokenizer.json";
    private static final int LAYERS = 4;
    private static final List<String> PLACES = List.of(
            "attention/self/query",
            "attention/self/key",
            "attention/self/value",
            "attention/output/dense",
            "intermediate/dense",
            "output/dense");

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final WordPieces pieces;
    private final long opening;
    private final long closing;

    private Encoder(OrtSession session, WordPieces pieces) {
        this.session = session;
        this.pieces = pieces;
        this.opening = pieces.id("[CLS]");
        this.closing = pieces.id("[SEP]");
    }

    /** @param learnt tensors {@code layer.N/PLACE.steps} (outputs x inputs) and {@code .size} of a step in each row */
    static Encoder load(TensorFile learnt) {
        try {
            WordPieces pieces = new WordPieces(new JsonMapper().readTree(resource(TOKENIZER)));
            return new Encoder(session(learnt), pieces);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (OrtException e) {
            throw new IllegalStateException("the encoder does not start: " + e.getMessage(), e);
        }
    }

    Tokens cut(String text) {
        return pieces.cut(text);
    }

    /**
     * @param from first piece
     * @param to one past the last; at most 510 pieces
     * @return a vector of {@link #WIDTH} numbers for the opening mark, each piece and the closing mark, one after another
     */
    float[] encode(Tokens tokens, int from, int to) {
        int length = to - from + 2;
        long[] ids = new long[length];
        long[] ones = new long[length];
        ids[0] = opening;
        ids[length - 1] = closing;
        for (int i = from; i < to; i++) {
            ids[i - from + 1] = tokens.ids()[i];
        }
        Arrays.fill(ones, 1);
        long[] shape = {1, length};
        try (OnnxTensor idTensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
                OnnxTensor maskTensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
                OnnxTensor typeTensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[length]), shape);
                OrtSession.Result result = session.run(
                        Map.of("input_ids", idTensor, "attention_mask", maskTensor, "token_type_ids", typeTensor))) {
            FloatBuffer states = ((OnnxTensor) result.get(0)).getFloatBuffer();
            float[] vectors = new float[states.remaining()];
            states.get(vectors);
            return vectors;
        } catch (OrtException e) {
            throw new IllegalStateException("the encoder failed: " + e.getMessage(), e);
        }
    }

    /** The encoder's 95 MB are read from a file that goes at once, so that no heap has to hold them. */
    private static OrtSession session(TensorFile learnt) throws IOException, OrtException {
        Path file = Files.createTempFile("zhengming-encoder", ".onnx");
        try {
            try (InputStream in = open(MODEL)) {
                Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            }
            return session(file, learnt);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static OnnxWeights weights(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return OnnxWeights.read(in);
        }
    }

    private static OrtSession session(Path file, TensorFile learnt) throws IOException, OrtException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        List<OnnxTensor> adapted = new ArrayList<>();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            // Many texts are read side by side; each needs no more than the thread it came on.
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            OnnxWeights weights = weights(file);
            for (int layer = 0; layer < LAYERS; layer++) {
                for (String place : PLACES) {
                    OnnxWeights.Named base = weights.usedAt("layer." + layer + "/" + place + "/");
                    OnnxTensor tensor = adapt(environment, base.matrix(), learnt, "layer." + layer + "/" + place);
                    adapted.add(tensor);
                    options.addInitializer(base.name(), tensor);
                }
            }
            return environment.createSession(file.toString(), options);
        } finally {
            adapted.forEach(OnnxTensor::close);
        }
    }

    /** The network multiplies from the right: its matrices stand transposed to what was learnt. */
    private static OnnxTensor adapt(OrtEnvironment environment, Matrix base, TensorFile learnt, String place)
            throws OrtException {
        Matrix steps = learnt.tensor(place + ".steps");
        Matrix size = learnt.tensor(place + ".size");
        float[] values = base.values().clone();
        for (int output = 0; output < steps.rows(); output++) {
            for (int input = 0; input < steps.columns(); input++) {
                values[input * base.columns() + output] += steps.at(output, input) * size.at(0, output);
            }
        }
        return OnnxTensor.createTensor(environment, FloatBuffer.wrap(values), new long[] {base.rows(), base.columns()});
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = open(name)) {
            return in.readAllBytes();
        }
    }

    private static InputStream open(String name) {
        InputStream in = Encoder.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException("the encoder's file " + name + " is not on the class path");
        }
        return in;
    }
}
